package com.example;

class EventsStreamResource {}
