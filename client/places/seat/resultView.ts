import css from '../../ui/resultBars.css?inline'

export { RoundView } from '../../ui/RoundView.tsx'
export { css }
