#!/bin/sh
# Takes the three invented factors into the broker's panel and brings each its webhook secret, which the gateway shows
# only once. It shares the simulator's network, because the simulator takes secrets from its own machine alone.
set -eu

json() {
  curl --silent --show-error --fail-with-body --max-time 20 --header 'Content-Type: application/json' "$@"
}

# field NAME: the text of a field of the JSON on standard input, nothing when it is absent or null
field() {
  sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p"
}

answer="$(curl --silent --show-error --fail-with-body --max-time 20 "$TOKEN_URL" --data grant_type=client_credentials \
  --data client_id=back-office --data-urlencode "client_secret=$BACK_OFFICE_SECRET")"
token="$(echo "$answer" | field access_token)"
health="$(json "$SIMULATOR_URL/health")"

as_broker() {
  json --header "Authorization: Bearer $token" "$@"
}

# register ID CODE NAME PRODUCTS MIN_TURNOVER SUBJECT
register() {
  partner="$GATEWAY_URL/v1/partners/$1"
  answer="$(as_broker --request PUT "$partner" --data "{\"code\":\"$2\",\"name\":\"$3\",\"products\":$4,\"minTurnover\":$5,\"webhookUrl\":\"$WEBHOOK_BASE_URL/$2\"}")"
  secret="$(echo "$answer" | field webhookSecret)"
  # The first secret may have been lost on the way by an earlier run: then another one is drawn.
  if [ -z "$secret" ] && echo "$health" | grep -q "\"code\":\"$2\",\"secrets\":0,"; then
    answer="$(as_broker --request POST "$partner/webhook-secrets" --header "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)")"
    secret="$(echo "$answer" | field secret)"
  fi
  if [ -n "$secret" ]; then
    json --request PUT "$SIMULATOR_URL/secrets/$2" --data "{\"secrets\":[\"$secret\"]}"
  fi
  # The factor's machines may act for it from now on: SUBJECT is their service account in the realm.
  if ! as_broker "$partner/users" | grep -q "\"subject\":\"$6\""; then
    as_broker --request POST "$partner/users" --header "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" \
      --data "{\"subject\":\"$6\",\"part\":\"MANAGER\"}" > /dev/null
  fi
  echo "$2 is in the panel"
}

register 0198c0de-0000-7000-8000-0000000000a1 FACTOR-LITTORAL 'Factor Littoral' '["FULL","FORFAIT","NNG"]' null 0198c0de-0000-7000-8000-0000000005a1
register 0198c0de-0000-7000-8000-0000000000a2 FACTOR-EXPRESS 'Factor Express' '["FULL","SPOT"]' null 0198c0de-0000-7000-8000-0000000005a2
register 0198c0de-0000-7000-8000-0000000000a3 FACTOR-DISCRET 'Factor Discret' '["FULL","CONF"]' '{"amount":"4000000.00","currency":"EUR"}' 0198c0de-0000-7000-8000-0000000005a3
