/** A small library as a user writes it: SHA-256, by libsodium or in Java. */
package com.example.hashing;
