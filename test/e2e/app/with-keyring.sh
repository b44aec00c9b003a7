#!/bin/sh
# Starts Electron on a bus and a keyring of its own, kept below $HOME, which the caller sets: two
# starts with the same HOME are a restart on the same computer. The keyring is unlocked, unless
# E2E_KEYRING is "locked": then it stays so, as where a person cancels the question for its
# password. That question has no screen to be asked on, so that nobody is waited for.
if [ "$E2E_KEYRING" = locked ]; then
  E2E_DISPLAY=$DISPLAY
  export E2E_DISPLAY
  unset DISPLAY
fi
exec dbus-run-session -- sh -c '
  if [ "$E2E_KEYRING" = locked ]; then
    gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1
    DISPLAY=$E2E_DISPLAY
    export DISPLAY
  else
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  fi
  exec "$E2E_ELECTRON" --password-store=gnome-libsecret "$@"
' sh "$@"
