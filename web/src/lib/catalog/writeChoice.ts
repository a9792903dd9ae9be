import { defaultOrder, type CatalogChoice } from '#lib/catalog/CatalogChoice.ts'

/** The address of a choice, without what is the default anyway. */
export function writeChoice(choice: CatalogChoice): string {
  const parameters = new URLSearchParams()
  if (choice.q) parameters.set('q', choice.q)
  if (choice.kind) parameters.set('kind', choice.kind.toLowerCase())
  if (choice.license) parameters.set('license', choice.license)
  if (choice.task) parameters.set('task', choice.task)
  if (choice.status !== 'open') parameters.set('status', choice.status)
  if (choice.order !== defaultOrder(choice.q)) parameters.set('order', choice.order)
  if (choice.after) parameters.set('after', choice.after)

  const text = parameters.toString()
  return text ? `/?${text}` : '/'
}
