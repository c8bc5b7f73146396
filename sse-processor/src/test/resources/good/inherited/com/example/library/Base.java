package com.example.library;

public abstract class Base<T> {
  public void onConnect(T stream) {}

  void onConnect(String onlyForItsPackage) {}

  private static void onConnect(int onlyForItself) {}

  static void use() {
    onConnect(1);
  }
}
