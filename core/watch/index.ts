export { mayReadMetrics } from './may-read-metrics.ts'
export { keepProof, measureShop } from './measure-shop.ts'
export { readMeasures } from './read-measures.ts'
export { watchShop } from './watch-shop.ts'
