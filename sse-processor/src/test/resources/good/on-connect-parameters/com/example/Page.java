package com.example;

import jakarta.ws.rs.QueryParam;

class Page {
  @QueryParam("page")
  int number;
}
