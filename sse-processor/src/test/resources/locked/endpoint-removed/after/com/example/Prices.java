package com.example;


public class Prices {}
