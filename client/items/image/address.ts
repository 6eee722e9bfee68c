import { imagePath, type ImageSize } from '#shared/wire/images.ts'

/** The workshop whose board this page shows: it stands in the address, `/tavle/<workshop>`. */
export const workshopHere = (): string => location.pathname.split('/')[2] ?? ''

/** Where a picture on this board is had. */
export const addressOf = (image: string, size: ImageSize): string => imagePath(workshopHere(), image, size)
