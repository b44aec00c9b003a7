#!/bin/sh
# Starts Electron on a bus and an unlocked keyring of its own, kept below $HOME, which the caller
# sets: two starts with the same HOME are a restart on the same computer.
exec dbus-run-session -- sh -c '
  printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  exec "$E2E_ELECTRON" --password-store=gnome-libsecret "$@"
' sh "$@"
