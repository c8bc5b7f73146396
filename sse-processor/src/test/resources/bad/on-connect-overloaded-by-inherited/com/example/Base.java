package com.example;

class Base {
  static void onConnect(String name) {}
}
