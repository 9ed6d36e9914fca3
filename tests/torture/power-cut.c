/*
 * Keeps a second copy of what a program has asked the disk to keep: loaded with LD_PRELOAD, it copies a file below
 * $TORTURE_FROM to the same place below $TORTURE_TO at each fsync or fdatasync of it. After a power cut, those copies
 * are what is left. Renames and deletions are taken over at once, as a journalling file system does for synced files.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The place of the copy of a file; 0 when the file is not ours to follow. */
static int place_of_copy(const char *file, char *copy) {
  const char *from = getenv("TORTURE_FROM"), *to = getenv("TORTURE_TO");
  if (!from || !to || strncmp(file, from, strlen(from)) != 0) return 0;
  return snprintf(copy, PATH_MAX, "%s%s", to, file + strlen(from)) < PATH_MAX;
}

static void make_folders(char *file) {
  for (char *slash = strchr(file + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(file, 0700);
    *slash = '/';
  }
}

static void keep(int descriptor) {
  char link[64], file[PATH_MAX], copy[PATH_MAX], fresh[PATH_MAX + 32], buffer[65536];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, file, sizeof file - 1);
  if (length <= 0) return;
  file[length] = 0;
  struct stat about;
  if (!place_of_copy(file, copy) || fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) return;
  make_folders(copy);
  /* Written aside and put in place at once: a kill in the middle of it leaves the copy of the sync before. */
  snprintf(fresh, sizeof fresh, "%s.%d-%d.copying", copy, getpid(), gettid());
  int in = open(file, O_RDONLY), out = open(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  off_t at = 0;
  ssize_t got;
  while (in >= 0 && out >= 0 && (got = pread(in, buffer, sizeof buffer, at)) > 0) {
    if (write(out, buffer, got) != got) break;
    at += got;
  }
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  int (*really)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  really(fresh, copy);
}

int fsync(int descriptor) {
  keep(descriptor);
  int (*really)(int) = dlsym(RTLD_NEXT, "fsync");
  return really(descriptor);
}

int fdatasync(int descriptor) {
  keep(descriptor);
  int (*really)(int) = dlsym(RTLD_NEXT, "fdatasync");
  return really(descriptor);
}

int rename(const char *before, const char *after) {
  int (*really)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  int result = really(before, after);
  char one[PATH_MAX], other[PATH_MAX];
  if (result == 0 && place_of_copy(before, one) && place_of_copy(after, other)) {
    make_folders(other);
    really(one, other);
  }
  return result;
}

int unlink(const char *file) {
  int (*really)(const char *) = dlsym(RTLD_NEXT, "unlink");
  int result = really(file);
  char copy[PATH_MAX];
  if (result == 0 && place_of_copy(file, copy)) really(copy);
  return result;
}
