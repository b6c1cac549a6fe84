#!/usr/bin/env bash
# Succeeds when an endpoint of this container answers 200. The images have bash and no HTTP client.
# Usage: healthy.sh PORT PATH
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
