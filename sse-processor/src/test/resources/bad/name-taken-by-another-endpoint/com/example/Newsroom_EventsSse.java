package com.example;

enum Newsroom_EventsSse {}
