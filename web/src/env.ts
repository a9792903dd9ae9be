import { defineEnvVars } from '@sveltejs/kit/env'

const address = (name: string, fallback: string) => (value: string | undefined) => {
  const text = value || fallback
  if (!/^https?:\/\//.test(text)) throw new Error(`${name} has to be an http(s) address, not “${text}”.`)
  return text.replace(/\/+$/, '')
}

/** Everything the portal takes from its environment; read when it starts, never baked in. */
export const variables = defineEnvVars({
  PUBLIC_API_URL: {
    description: 'Where browsers reach the API.',
    schema: address('PUBLIC_API_URL', 'http://127.0.0.1:4000'),
  },
  PUBLIC_RPC_URL: {
    description: 'Where browsers reach a node of the chain.',
    schema: address('PUBLIC_RPC_URL', 'http://127.0.0.1:8545'),
  },
  API_URL: {
    description: 'Where the portal itself reaches the API, if not by PUBLIC_API_URL.',
    schema: (value) => (value ? address('API_URL', '')(value) : undefined),
  },
  DEPLOYMENT_FILE: {
    description: 'The deployment file that says where the contracts are.',
    schema: (value) => value || '../deployments/31337.json',
  },
})
