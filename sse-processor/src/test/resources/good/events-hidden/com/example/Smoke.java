package com.example;

record Smoke(Density density) {
  enum Density {
    LIGHT,
    HEAVY
  }
}
