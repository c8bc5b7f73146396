package com.example;


public sealed interface PriceEvent {}
