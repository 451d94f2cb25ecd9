/** What is wrong with a command line, by commander's code: the first thing a person reads. The details stand in the English line after it. */
const usageWords: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.missingMandatoryOptionValue': '缺少必须写的选项',
  'commander.excessArguments': '参数太多；含空格的内容请加引号',
  'commander.conflictingOption': '这两个选项不能同时用',
  'commander.invalidArgument': '选项或参数的值不对',
}

/**
 * A wrong use of the command line in words: Chinese, then what commander says in English (which names the option or argument), then where
 * the usage is to be had. Words that are already ours (any other code) stand as they are.
 */
export function usageProblemWords(code: string, message: string): string {
  const chinese = usageWords[code]
  const first = chinese ? `${chinese}。${message.replace(/^error: /, '')}` : message
  return `${first}\n加 --help 看用法 / add --help for usage`
}
