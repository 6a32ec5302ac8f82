"""``newsextract view``: an article with everything marked, as a file or on a page of this machine."""

from __future__ import annotations

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_HOST = "127.0.0.1"
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def server(make: Callable[[], str], port: int) -> ThreadingHTTPServer:
    """A server on the loopback alone that shows one page, made anew each time.

    Args:
        make: what gives the page.
        port: the port; 0: any that is free.

    Raises:
        OSError: if the port is taken.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            # a page of the web that has its name point here is not answered
            known = {f"{name}:{self.server.server_port}" for name in (_HOST, "localhost")}  # type: ignore[attr-defined]
            if self.headers.get("Host") not in known:
                self.send_error(403)
            elif self.path != "/":
                self.send_error(404)
            else:
                self._page()

        def _page(self) -> None:
            try:
                data = make().encode()
            except (OSError, ValueError) as error:  # the file has gone, say
                self.send_error(500, explain=str(error))
                return
            self.send_response(200)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the terminal is the reader's."""

    return ThreadingHTTPServer((_HOST, port), Handler)


def address(of: ThreadingHTTPServer) -> str:
    """Where a server is reached."""
    return f"http://{_HOST}:{of.server_port}/"
