package com.example;


public sealed interface PriceEvent {
  record Changed(int price) implements PriceEvent {}

  final class Closed implements PriceEvent {}
}
