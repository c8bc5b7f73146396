package com.example.other;


record Changed(int price) implements PriceEvent {}
