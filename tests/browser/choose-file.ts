// Picks a file in a page's field: the same as of `lib/cli`, for the measurements.
export { chooseFile } from '@/lib/cli/choose-file';
