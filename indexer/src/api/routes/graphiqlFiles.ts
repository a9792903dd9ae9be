import { getStaticFile } from 'ruru/static'
import { GRAPHIQL_FILES } from '../server/graphiqlPage.js'
import type { Route } from '../server/Route.js'
import { sendError } from '../server/sendError.js'

/** The scripts and styles of the GraphiQL page. */
export const graphiqlFiles: Route = async (request, response, path) => {
  const file = await getStaticFile({ staticPath: GRAPHIQL_FILES, urlPath: path, acceptEncoding: request.headers['accept-encoding'], disallowDevAssets: true })
  if (file === null) return sendError(response, 404, 'UNKNOWN_PATH', 'There is no such file.')
  response.writeHead(200, file.headers)
  response.end(file.content)
}
