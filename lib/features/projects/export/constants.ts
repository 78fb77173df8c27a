/** Lines read at a time: the memory of an export, whatever its size. */
export const BATCH_SIZE = 500;
