#!/usr/bin/env bash
# Creates the topics that are not there yet; an existing one is left as it is. The broker creates none by itself, so
# that a misspelt name is an error and not a topic. BROKER is its address.
set -euo pipefail

KAFKA_TOPICS="${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}"
DAY=86400000

existing="$("$KAFKA_TOPICS" --bootstrap-server "$BROKER" --list)"

# create NAME PARTITIONS DAYS
create() {
  if grep -qxF -- "$1" <<< "$existing"; then
    return
  fi
  "$KAFKA_TOPICS" --bootstrap-server "$BROKER" --create --if-not-exists --topic "$1" \
    --partitions "$2" --replication-factor 1 --config "retention.ms=$(($3 * DAY))"
}

# Facts: one key stays on one partition, so the number is chosen once, for the growth to come.
for fact in accounts partner-accounts quotes contracts audits limit-requests assignments follow-ups offers debtor-limits payment-reports notifications; do
  create "$fact.v1" 12 30
done

# What a service could not read, in the order in which it came.
for service in quote-service receivables-service partner-gateway notification-service; do
  create "$service.dead-letters" 1 14
done
