package com.example;


public sealed interface PriceEvent {
  sealed interface Rare extends PriceEvent {}

  enum Closed implements Rare {
    EARLY
  }
}
