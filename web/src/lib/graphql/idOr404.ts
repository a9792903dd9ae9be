import { AssayError } from '@assay/domain/errors/AssayError'
import { error } from '@sveltejs/kit'

/** An id out of an address; what is not one is a page that does not exist. */
export function idOr404<Id>(parse: (text: string) => Id, text: string): Id {
  try {
    return parse(text)
  } catch (failure) {
    if (failure instanceof AssayError) error(404, failure.shortMessage)
    throw failure
  }
}
