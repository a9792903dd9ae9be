import { z } from 'zod'

const schema = z.object({ DATABASE_URL: z.string(), DEPLOYMENT_FILE: z.string(), RPC_URL: z.string(), FINALITY: z.coerce.number() })

/** What the bare processor is told; the bench itself starts it. */
export const bareEnv = (): z.output<typeof schema> => schema.parse(process.env)
