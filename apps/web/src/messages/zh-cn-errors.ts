import type { enErrors } from './en-errors.ts';

export const zhCNErrors: typeof enErrors = {
  notFoundTitle: '没有这个页面',
  notFoundText: '这个网址下没有内容。可能是网址有误，也可能是原来的内容已经撤下。',
  unreachableTitle: '无法连接服务器',
  unreachableText: '请求已发出，但没有收到回应。请检查网络，或确认 Whetstone 是否仍在运行，然后重试。',
  databaseTitle: '数据库暂时不可用',
  databaseText: '服务器在运行，但暂时读不到内容。它会自动重新连接，请稍后重试。',
  brokenTitle: '这里出了问题',
  brokenText: '页面无法显示。你的数据没有改动，也没有丢失。',
  signInTitle: '登录后才能查看此页',
  signInText: '此页只对已登录的人开放。登录后会回到这里。',
  signIn: '登录',
  refusedTitle: '服务器拒绝了这个网址',
  refusedText: '网址中有些内容不符合服务器的要求。',
  refusedParts: '涉及：',
  requestId: '请求编号，供维护服务器的人查询：',
  retry: '重试',
  waysOn: '也可以前往',
};
