// In workerd an imported .bin file is its bytes.
declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}
