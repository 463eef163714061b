#!/usr/bin/env bash
# The browser suites in WebKitGTK (Debian: webkit2gtk-driver, xvfb). The driver starts and ends inside one script, since
# under xvfb-run a driver in the background would outlive it.
set -u
cd "$(dirname "$0")/.."
if [ -z "${WEBKIT_BROWSER:-}" ]; then
  WEBKIT_BROWSER=$(dpkg -L libwebkit2gtk-4.1-0 2>/dev/null | grep '/MiniBrowser$')
  export WEBKIT_BROWSER WEBKIT_DISABLE_COMPOSITING_MODE=1
  exec xvfb-run -a bash "$0"
fi
export WEBKIT_DRIVER_PORT=4556
WebKitWebDriver --port=$WEBKIT_DRIVER_PORT --host=127.0.0.1 &
driver=$!
sleep 1
BROWSERS=webkit npx wtr
status=$?
kill $driver
exit $status
