export default { fetch: () => new Response('deskcheck') }
