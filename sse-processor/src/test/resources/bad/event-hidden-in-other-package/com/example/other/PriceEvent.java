package com.example.other;


public sealed interface PriceEvent permits Changed {}
