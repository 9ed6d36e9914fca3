/** What the work gives, unless it takes longer than this, in milliseconds: then rejects, having called `late`. */
export async function within<T>(limit: number, work: Promise<T>, late: () => void = () => {}): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late();
      reject(new Error('the browser’s storage does not answer'));
    }, limit);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
