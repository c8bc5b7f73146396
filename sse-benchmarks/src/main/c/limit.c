// What the kernel allows: one thread, epoll, each event encoded once into a shared log. Every
// connection is a cursor into that log, so a slow one costs no memory and blocks nobody; one that
// lags by more than the log is closed.
//
//   cc -O2 -o limit limit.c && ./limit      one send per event and socket, before the POST is answered
//   ./limit coalescing                      the POST is answered at once; a pass over the sockets
//                                           writes all that is pending
//
// Prints "> " and its port. Ends with its input.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define LOG_BYTES (1 << 20)
#define LONGEST_REQUEST 70000
#define MOST_FILES 65536
#define WRITES_BETWEEN_POLLS 64

typedef struct {
  uint64_t position;   // what it has had
  int is_stream;
  int blocked;         // waits until it can be written
  int index;           // its place among the streams
  int length;          // of the request so far
  char *request;
} Connection;

static char ring[LOG_BYTES * 2];   // each byte twice, so that any span is contiguous
static uint64_t end;               // bytes ever appended
static Connection connections[MOST_FILES];
static int streams[MOST_FILES], stream_count;
static int poll_fd, coalescing;

static void watch(int operation, int fd, uint32_t events) {
  struct epoll_event event = {events, {.fd = fd}};
  epoll_ctl(poll_fd, operation, fd, &event);
}

static void append(const char *text, int length) {
  for (int i = 0; i < length; i++) {
    int place = (end + i) % LOG_BYTES;
    ring[place] = ring[place + LOG_BYTES] = text[i];
  }
  end += length;
}

static void drop(int fd) {
  Connection *connection = connections + fd;
  if (connection->is_stream) {
    int last = streams[--stream_count];
    streams[connection->index] = last;
    connections[last].index = connection->index;
  }
  free(connection->request);
  memset(connection, 0, sizeof *connection);
  close(fd);
}

// Writes what this connection has not had.
static void feed(int fd) {
  Connection *connection = connections + fd;
  if (connection->blocked || connection->position == end) return;
  if (end - connection->position > LOG_BYTES) {
    drop(fd);
    return;
  }
  const char *pending = ring + connection->position % LOG_BYTES;
  ssize_t sent = send(fd, pending, end - connection->position, MSG_DONTWAIT | MSG_NOSIGNAL);
  if (sent < 0 && errno != EAGAIN) {
    drop(fd);
    return;
  }
  if (sent > 0) connection->position += sent;
  if (connection->position < end) {
    connection->blocked = 1;
    watch(EPOLL_CTL_MOD, fd, EPOLLIN | EPOLLOUT);
  }
}

static void open_stream(int fd) {
  static const char head[] =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  Connection *connection = connections + fd;
  send(fd, head, sizeof head - 1, MSG_NOSIGNAL);
  free(connection->request);
  connection->request = 0;
  connection->length = 0;
  connection->position = end;
  connection->is_stream = 1;
  connection->index = stream_count;
  streams[stream_count++] = fd;
}

static void broadcast(int fd, const char *data, int length) {
  static const char answer[] = "HTTP/1.1 204 No Content\r\n\r\n";
  static char chunk[LONGEST_REQUEST + 64];
  append(chunk, snprintf(chunk, sizeof chunk, "%x\r\ndata: %.*s\n\n\r\n", length + 8, length, data));
  connections[fd].length = 0;
  if (!coalescing) {
    for (int i = stream_count; i-- > 0;) feed(streams[i]);
  }
  send(fd, answer, sizeof answer - 1, MSG_NOSIGNAL);
}

static void read_request(int fd) {
  Connection *connection = connections + fd;
  if (!connection->request) connection->request = malloc(LONGEST_REQUEST);
  int room = LONGEST_REQUEST - 1 - connection->length;
  ssize_t got = recv(fd, connection->request + connection->length, room, MSG_DONTWAIT);
  if (got < 0 && errno == EAGAIN) return;
  if (got <= 0 || got == room) {
    drop(fd);
    return;
  }
  connection->length += got;
  connection->request[connection->length] = 0;
  char *body = strstr(connection->request, "\r\n\r\n");
  if (!body) return;
  body += 4;
  if (!strncmp(connection->request, "GET /events", 11)) {
    open_stream(fd);
    return;
  }
  char *stated = strcasestr(connection->request, "content-length:");
  int length = stated ? atoi(stated + 15) : 0;
  if (connection->request + connection->length - body >= length) broadcast(fd, body, length);
}

static void accept_all(int listening) {
  int fd, one = 1;
  while ((fd = accept4(listening, 0, 0, SOCK_NONBLOCK)) >= 0) {
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    watch(EPOLL_CTL_ADD, fd, EPOLLIN);
  }
}

static int listen_anywhere(void) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof address;
  if (bind(fd, (void *)&address, length) || listen(fd, 4096)
      || getsockname(fd, (void *)&address, &length)) {
    perror("listen");
    exit(1);
  }
  printf("> %d\n", ntohs(address.sin_port));
  fflush(stdout);
  return fd;
}

static void proceed(int fd, uint32_t events) {
  if (events & EPOLLOUT) {
    connections[fd].blocked = 0;
    feed(fd);
    if (!connections[fd].blocked && connections[fd].is_stream) watch(EPOLL_CTL_MOD, fd, EPOLLIN);
  }
  if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) read_request(fd);
}

int main(int count, char **arguments) {
  coalescing = count > 1 && !strcmp(arguments[1], "coalescing");
  signal(SIGPIPE, SIG_IGN);
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  poll_fd = epoll_create1(0);
  int listening = listen_anywhere();
  watch(EPOLL_CTL_ADD, listening, EPOLLIN);
  watch(EPOLL_CTL_ADD, STDIN_FILENO, EPOLLIN);

  struct epoll_event events[256];
  int next = -1;         // a pass over the streams is under way when it is not negative
  uint64_t passed = 0;   // what the last pass began with
  for (;;) {
    int busy = next >= 0 || (coalescing && passed != end);
    int ready = epoll_wait(poll_fd, events, 256, busy ? 0 : -1);
    for (int i = 0; i < ready; i++) {
      int fd = events[i].data.fd;
      if (fd == STDIN_FILENO) return 0;
      if (fd == listening) accept_all(listening);
      else proceed(fd, events[i].events);
    }
    if (!coalescing) continue;
    if (next < 0 && passed != end) {
      passed = end;
      next = stream_count - 1;
    }
    for (int i = 0; i < WRITES_BETWEEN_POLLS && next >= 0; i++, next--) {
      if (next < stream_count) feed(streams[next]);
    }
  }
}
