/* Minimal AppImage type-2 runtime: static ELF + appended squashfs. Uses Debian's libsquashfuse.a and
 * libfuse3.a. Mounts with FUSE; where that fails (no fusermount3, no /dev/fuse) it extracts to a temporary
 * folder and runs from there. */
#define _GNU_SOURCE

// clang-format off
#include <squashfuse.h> // First: it says for which version of FUSE it was built.
#include <fuse3/fuse.h>
// clang-format on

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static sqfs fs;
static char self[PATH_MAX];
static int ready_fd = -1;

static off_t elf_size(const char *p)
{
    Elf64_Ehdr h;
    int fd = open(p, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || read(fd, &h, sizeof h) != sizeof h || memcmp(h.e_ident, ELFMAG, 4)) {
        if (fd >= 0)
            close(fd);
        return -1;
    }
    off_t end = (off_t)h.e_shoff + (off_t)h.e_shentsize * h.e_shnum;
    for (int i = 0; i < h.e_shnum; i++) {
        Elf64_Shdr s;
        if (pread(fd, &s, sizeof s, (off_t)(h.e_shoff + (off_t)i * h.e_shentsize)) != sizeof s)
            break;
        if (s.sh_type != SHT_NOBITS && (off_t)(s.sh_offset + s.sh_size) > end)
            end = (off_t)(s.sh_offset + s.sh_size);
    }
    close(fd);
    return end;
}
static int lookup(const char *path, sqfs_inode *ino)
{
    bool found = false;
    if (sqfs_inode_get(&fs, ino, sqfs_inode_root(&fs)))
        return -EIO;
    if (!strcmp(path, "/"))
        return 0;
    if (sqfs_lookup_path(&fs, ino, path + 1, &found))
        return -EIO;
    return found ? 0 : -ENOENT;
}
static int op_getattr(const char *path, struct stat *st, struct fuse_file_info *fi)
{
    sqfs_inode i;
    int r = lookup(path, &i);
    (void)fi;
    if (r)
        return r;
    memset(st, 0, sizeof *st);
    st->st_mode = i.base.mode;
    st->st_nlink = i.nlink;
    st->st_mtime = st->st_ctime = st->st_atime = i.base.mtime;
    st->st_uid = getuid();
    st->st_gid = getgid();
    st->st_blksize = 65536;
    st->st_ino = i.base.inode_number;
    if (S_ISREG(st->st_mode)) {
        st->st_size = (off_t)i.xtra.reg.file_size;
        st->st_blocks = st->st_size / 512 + 1;
    } else if (S_ISLNK(st->st_mode))
        st->st_size = (off_t)i.xtra.symlink_size;
    return 0;
}
static int op_readlink(const char *path, char *buf, size_t n)
{
    sqfs_inode i;
    int r = lookup(path, &i);
    if (r)
        return r;
    return sqfs_readlink(&fs, &i, buf, &n) ? -EIO : 0;
}
static int op_readdir(const char *path,
                      void *buf,
                      fuse_fill_dir_t fill,
                      off_t off,
                      struct fuse_file_info *fi,
                      enum fuse_readdir_flags fl)
{
    sqfs_inode i;
    sqfs_dir d;
    sqfs_dir_entry e;
    sqfs_name nm;
    sqfs_err err = SQFS_OK;
    int r = lookup(path, &i);
    (void)off;
    (void)fi;
    (void)fl;
    if (r)
        return r;
    if (sqfs_dir_open(&fs, &i, &d, 0))
        return -ENOTDIR;
    fill(buf, ".", NULL, 0, 0);
    fill(buf, "..", NULL, 0, 0);
    sqfs_dentry_init(&e, nm);
    while (sqfs_dir_next(&fs, &d, &e, &err))
        if (fill(buf, sqfs_dentry_name(&e), NULL, 0, 0))
            break;
    return err ? -EIO : 0;
}
static int op_open(const char *path, struct fuse_file_info *fi)
{
    sqfs_inode *i;
    int r;
    if ((fi->flags & O_ACCMODE) != O_RDONLY)
        return -EROFS;
    if (!(i = malloc(sizeof *i)))
        return -ENOMEM;
    if ((r = lookup(path, i))) {
        free(i);
        return r;
    }
    fi->fh = (uintptr_t)i;
    fi->keep_cache = 1;
    return 0;
}
static int op_release(const char *path, struct fuse_file_info *fi)
{
    (void)path;
    free((void *)(uintptr_t)fi->fh);
    return 0;
}
static int op_read(const char *path, char *buf, size_t n, off_t off, struct fuse_file_info *fi)
{
    sqfs_off_t k = (sqfs_off_t)n;
    (void)path;
    if (sqfs_read_range(&fs, (sqfs_inode *)(uintptr_t)fi->fh, off, &k, buf))
        return -EIO;
    return (int)k;
}
static void *op_init(struct fuse_conn_info *c, struct fuse_config *cfg)
{
    (void)c;
    cfg->kernel_cache = 1;
    cfg->entry_timeout = cfg->attr_timeout = cfg->negative_timeout = 3600;
    cfg->use_ino = 1;
    if (ready_fd >= 0 && write(ready_fd, "1", 1) == 1)
        close(ready_fd);
    return NULL;
}
static const struct fuse_operations ops = {.getattr = op_getattr,
                                           .readlink = op_readlink,
                                           .readdir = op_readdir,
                                           .open = op_open,
                                           .read = op_read,
                                           .release = op_release,
                                           .init = op_init};

static int rm_cb(const char *p, const struct stat *s, int t, struct FTW *f)
{
    (void)s;
    (void)t;
    (void)f;
    return remove(p);
}
static int extract(const char *dest, const char *only)
{
    sqfs_traverse t;
    sqfs_err err = SQFS_OK;
    char p[PATH_MAX];
    if (mkdir(dest, 0755) && errno != EEXIST) {
        perror(dest);
        return 1;
    }
    if (sqfs_traverse_open(&t, &fs, sqfs_inode_root(&fs)))
        return 1;
    while (sqfs_traverse_next(&t, &err)) {
        sqfs_inode i;
        if (t.dir_end)
            continue;
        if (only && strncmp(t.path, only, strlen(only)) && strncmp(only, t.path, strlen(t.path)))
            continue;
        snprintf(p, sizeof p, "%s/%s", dest, t.path);
        if (sqfs_inode_get(&fs, &i, sqfs_dentry_inode(&t.entry)))
            return 1;
        if (S_ISDIR(i.base.mode)) {
            if (mkdir(p, 0755) && errno != EEXIST) {
                perror(p);
                return 1;
            }
        } else if (S_ISLNK(i.base.mode)) {
            char l[PATH_MAX];
            size_t n = sizeof l;
            if (sqfs_readlink(&fs, &i, l, &n))
                return 1;
            unlink(p);
            if (symlink(l, p)) {
                perror(p);
                return 1;
            }
        } else if (S_ISREG(i.base.mode)) {
            static char buf[1 << 17];
            sqfs_off_t off = 0;
            unlink(p);
            int fd = open(p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, i.base.mode & 0755);
            if (fd < 0) {
                perror(p);
                return 1;
            }
            while (off < (sqfs_off_t)i.xtra.reg.file_size) {
                sqfs_off_t k = sizeof buf;
                if (sqfs_read_range(&fs, &i, off, &k, buf) || k <= 0 || write(fd, buf, (size_t)k) != k) {
                    perror(p);
                    close(fd);
                    return 1;
                }
                off += k;
            }
            close(fd);
        }
    }
    sqfs_traverse_close(&t);
    return err != SQFS_OK;
}
static pid_t child;
static void fwd(int s)
{
    if (child > 0)
        kill(child, s);
}
static int run(const char *dir, char **argv)
{
    char apprun[PATH_MAX];
    int st = 0;
    snprintf(apprun, sizeof apprun, "%s/AppRun", dir);
    setenv("APPDIR", dir, 1);
    setenv("APPIMAGE", self, 1);
    setenv("ARGV0", argv[0], 1);
    char *owd = getcwd(NULL, 0);
    if (owd)
        setenv("OWD", owd, 1);
    if (!(child = fork())) {
        execv(apprun, argv);
        perror(apprun);
        _exit(127);
    }
    for (int s = 1; s <= 15; s++)
        if (s == SIGTERM || s == SIGINT || s == SIGHUP || s == SIGQUIT)
            signal(s, fwd);
    while (waitpid(child, &st, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(st) ? WEXITSTATUS(st) : 128 + WTERMSIG(st);
}
static int mount_at(const char *dir, pid_t *fp)
{
    int pfd[2];
    char c = 0;
    if (pipe2(pfd, O_CLOEXEC))
        return -1;
    if (!(*fp = fork())) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        setpgid(0, 0); /* ^C must not take the file system away from the program */
        close(pfd[0]);
        ready_fd = pfd[1];
        int n = open("/dev/null", O_WRONLY);
        if (n >= 0)
            dup2(n, 2);
        char opt[PATH_MAX + 64];
        snprintf(opt, sizeof opt, "ro,nosuid,nodev,subtype=appimage,fsname=ropewalk");
        char *av[] = {"runtime", "-f", "-s", "-o", opt, (char *)dir, NULL};
        _exit(fuse_main(6, av, &ops, NULL));
    }
    close(pfd[1]);
    ssize_t r = read(pfd[0], &c, 1); /* EOF: the mount failed */
    close(pfd[0]);
    if (r == 1)
        return 0;
    waitpid(*fp, NULL, 0);
    return -1;
}
int main(int argc, char **argv)
{
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n <= 0) {
        fprintf(stderr, "cannot read /proc/self/exe\n");
        return 127;
    }
    self[n] = 0;
    off_t off = elf_size(self);
    const char *a = argc > 1 ? argv[1] : "";
    if (!strcmp(a, "--appimage-offset")) {
        printf("%lld\n", (long long)off);
        return 0;
    }
    if (!strcmp(a, "--appimage-version")) {
        puts("own type-2 runtime 1");
        return 0;
    }
    if (!strcmp(a, "--appimage-help")) {
        puts("--appimage-offset | --appimage-extract [PREFIX] | --appimage-extract-and-run ARGS | "
             "--appimage-mount | --appimage-version");
        return 0;
    }
    sqfs_fd_t fd;
    if (sqfs_fd_open(self, &fd, true) || sqfs_init(&fs, fd, (size_t)off)) {
        fprintf(stderr, "no file system in this image\n");
        return 127;
    }
    if (!strcmp(a, "--appimage-extract"))
        return extract("squashfs-root", argc > 2 ? argv[2] : NULL);
    int xr = getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL;
    if (!strcmp(a, "--appimage-extract-and-run")) {
        xr = 1;
        argv[1] = argv[0];
        argv++;
    }
    const char *tmp = getenv("TMPDIR");
    char dir[PATH_MAX];
    pid_t fp = 0;
    int rc;
    snprintf(dir, sizeof dir, "%s/.mount_ropewXXXXXX", tmp && *tmp ? tmp : "/tmp");
    if (!mkdtemp(dir)) {
        perror(dir);
        return 127;
    }
    if (!xr && mount_at(dir, &fp) == 0) {
        if (!strcmp(a, "--appimage-mount")) {
            printf("%s\n", dir);
            fflush(stdout);
            pause();
            rc = 0;
        } else
            rc = run(dir, argv);
        kill(fp, SIGTERM);
        waitpid(fp, NULL, 0);
        rmdir(dir);
        return rc;
    }
    if (extract(dir, NULL))
        rc = 127;
    else
        rc = run(dir, argv);
    nftw(dir, rm_cb, 32, FTW_DEPTH | FTW_PHYS);
    return rc;
}
