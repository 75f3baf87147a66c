// What the environment says.
const { env } = process;

export const settings = {
  seqrUrl: env.SEQR_URL ?? 'http://localhost:8080/soap/merchant/cashregister-2',
  terminal: env.SEQR_TERMINAL ?? 'public_test_shop_terminal',
  password: env.SEQR_PASSWORD ?? '12345678',
  shopUrl: env.SHOP_URL ?? 'http://127.0.0.1:9000', // where SEQR and the payer reach the shop
  data: env.DATA ?? 'data',
  testClock: env.TEST_CLOCK === '1',
};

/** Whether the shop is to make this mistake: samples/shops/README.md. */
export const mistaken = (mistake) => env.MISTAKE === mistake;
