/** The columns of areas and skills, for heads and rows alike. */
export const TOPIC_GRID = 'md:grid md:grid-cols-[minmax(0,1fr)_5.5rem_9rem_12rem_6rem] md:gap-x-5';
