import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { openSqliteRegister } from '#server/adapters/sqlite/register.ts'
import { keepsGenerationsForGood, keepsTheGenerationsContract } from './generations.ts'
import { keepsDocumentsForGood, keepsTheJournalContract } from './journal.ts'
import { keepsRowsOnDisk } from './onDisk.ts'
import { keepsRowsForGood, keepsTheRegisterContract } from './register.ts'

keepsTheJournalContract('SQLite', openSqliteJournal)
keepsDocumentsForGood('SQLite', openSqliteJournal)
keepsTheGenerationsContract('SQLite', openSqliteJournal)
keepsGenerationsForGood('SQLite', openSqliteJournal)
keepsTheRegisterContract('SQLite', openSqliteRegister)
keepsRowsForGood('SQLite', openSqliteRegister)
keepsRowsOnDisk('SQLite', openSqliteRegister)
