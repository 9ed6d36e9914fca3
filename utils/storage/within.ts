/** What the work gives, unless it takes longer than this, in milliseconds: then rejects, having called `late`. */
export async function within<T>(limit: number, work: Promise<T>, late: (why: Error) => void = () => {}): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const why = new Error('the browser’s storage does not answer');
      late(why);
      reject(why);
    }, limit);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
