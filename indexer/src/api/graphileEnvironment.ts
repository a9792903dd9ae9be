// Graphile reads this when it is first imported, and complains when it is not set.
process.env.GRAPHILE_ENV ??= 'production'
export {}
