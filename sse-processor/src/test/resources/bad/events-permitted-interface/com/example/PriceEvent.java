package com.example;


public sealed interface PriceEvent {
  non-sealed interface Rare extends PriceEvent {}
}
