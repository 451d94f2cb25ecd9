/** What the system refuses to do for reasons an operator can do something about, by its error code. */
const systemWords: Readonly<Record<string, string>> = {
  EADDRINUSE:
    '这个端口已被别的程序占用，请停止它，或用 BELLTOWER_PORT 换一个端口。The port is in use: choose another BELLTOWER_PORT.',
  EADDRNOTAVAIL:
    '这台机器没有这个地址，请改 BELLTOWER_HOST。This machine does not have this address: check BELLTOWER_HOST.',
  EACCES: '没有权限，请检查文件和文件夹的权限，或换一个端口。Permission denied.',
  EPERM: '没有权限，请检查文件和文件夹的权限。Not permitted.',
  EEXIST: '这里已有一个同名的文件，请换一个位置，或先把它移走。A file of this name is in the way.',
  EROFS:
    '这个位置是只读的（例如只读挂载），写不进去：请重新挂载为可写，或换一个可写的文件夹（数据文件夹用 BELLTOWER_DATA_DIR 指定）。The place is read-only: remount it, or choose a folder that can be written (BELLTOWER_DATA_DIR for the data).',
  ENOSPC: '磁盘已满，请清理后再试。The disk is full.',
  EDQUOT: '磁盘配额已用完，请清理后再试。The disk quota is used up.',
  ENOENT: '没有这个文件或文件夹，请检查路径。No such file or folder.',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径。Part of the path is no folder.',
  EISDIR: '这是文件夹，不是文件，请写明文件名。This is a folder, not a file.',
  EMFILE: '打开的文件太多，请调高系统限制（ulimit -n）。Too many open files: raise ulimit -n.',
}

/** What is said where no folder can be made at all. */
const noFolder =
  '这里建不了文件夹，请换一个可写的位置（数据文件夹用 BELLTOWER_DATA_DIR 指定）。No folder can be made here: choose another place (BELLTOWER_DATA_DIR for the data).'

type SystemFault = { readonly code?: string; readonly syscall?: string; readonly path?: string; readonly port?: number }

/** A refusal of the operating system in words, with the path or port it is about; null when it is a fault of another kind. */
export function systemFaultWords(fault: unknown): string | null {
  const { code, syscall, path, port } = (fault ?? {}) as SystemFault
  const isNoFolder = syscall === 'mkdir' && code === 'ENOENT'
  const words = isNoFolder ? noFolder : syscall === undefined ? undefined : systemWords[code ?? '']
  if (!words) return null
  const where = path ?? port
  return where === undefined ? words : `${where}：${words}`
}
