package dev.autocfg.blake2b;

/**
 * The rounds 6 to 11 of 12, in the form described at {@link FirstRounds}. Rounds 10 and 11 have the
 * message schedule of rounds 0 and 1.
 */
final class LastRounds {
  private LastRounds() {}

  /** Applies the rounds to the work vector {@code v} with the message block {@code m}. */
  static void apply(long[] v, long[] m) {
    long v0 = v[0];
    long v1 = v[1];
    long v2 = v[2];
    long v3 = v[3];
    long v4 = v[4];
    long v5 = v[5];
    long v6 = v[6];
    long v7 = v[7];
    long v8 = v[8];
    long v9 = v[9];
    long v10 = v[10];
    long v11 = v[11];
    long v12 = v[12];
    long v13 = v[13];
    long v14 = v[14];
    long v15 = v[15];

    // Round 6
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[12] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[5] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[1] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[15] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[14] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[13] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 63);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[4] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[10] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 63);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[0] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[7] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 63);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[6] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[3] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[9] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[2] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[8] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[11] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 63);

    // Round 7
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[13] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[11] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[7] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[14] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[12] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[1] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 63);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[3] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[9] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 63);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[5] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[0] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 63);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[15] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[4] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[8] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[6] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[2] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[10] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 63);

    // Round 8
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[6] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[15] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[14] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[9] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[11] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[3] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 63);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[0] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[8] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 63);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[12] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[2] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 63);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[13] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[7] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[1] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[4] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[10] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[5] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 63);

    // Round 9
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[10] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[2] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[8] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[4] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[7] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[6] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 63);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[1] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[5] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 63);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[15] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[11] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 63);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[9] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[14] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[3] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[12] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[13] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[0] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 63);

    // Round 10
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[0] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[1] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[2] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[3] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[4] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[5] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 63);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[6] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[7] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 63);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[8] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[9] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 63);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[10] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[11] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[12] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[13] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[14] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[15] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 63);

    // Round 11
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[14] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v0 = v0 + m[10] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v8 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[4] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v1 = v1 + m[8] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v9 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[9] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v2 = v2 + m[15] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v10 += v14), 63);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[13] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v3 = v3 + m[6] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v11 += v15), 63);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[1] + v5), 32);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 24);
    v15 = Long.rotateRight(v15 ^ (v0 = v0 + m[12] + v5), 16);
    v5 = Long.rotateRight(v5 ^ (v10 += v15), 63);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[0] + v6), 32);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 24);
    v12 = Long.rotateRight(v12 ^ (v1 = v1 + m[2] + v6), 16);
    v6 = Long.rotateRight(v6 ^ (v11 += v12), 63);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[11] + v7), 32);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 24);
    v13 = Long.rotateRight(v13 ^ (v2 = v2 + m[7] + v7), 16);
    v7 = Long.rotateRight(v7 ^ (v8 += v13), 63);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[5] + v4), 32);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 24);
    v14 = Long.rotateRight(v14 ^ (v3 = v3 + m[3] + v4), 16);
    v4 = Long.rotateRight(v4 ^ (v9 += v14), 63);

    v[0] = v0;
    v[1] = v1;
    v[2] = v2;
    v[3] = v3;
    v[4] = v4;
    v[5] = v5;
    v[6] = v6;
    v[7] = v7;
    v[8] = v8;
    v[9] = v9;
    v[10] = v10;
    v[11] = v11;
    v[12] = v12;
    v[13] = v13;
    v[14] = v14;
    v[15] = v15;
  }
}
