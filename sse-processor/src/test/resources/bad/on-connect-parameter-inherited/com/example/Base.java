package com.example;

abstract class Base<T> {
  void onConnect(T name) {}
}
