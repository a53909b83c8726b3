#!/usr/bin/env bash
# Tries the generator on the documents of many vendors: brings them by git from their public repositories to
# target/vendors, or takes the folder that the argument names, and runs -Ptry-spec and -Ptry-wire over them. Needs git,
# Node 20 and npm besides JDK and Maven. A repository that cannot be had is reported and left out.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Name, repository, branch ("-" for the usual one), and the files or folders to take.
vendors() {
    cat <<'END'
adyen Adyen/adyen-openapi - json/CheckoutService-v71.json json/ManagementService-v3.json json/TransferService-v4.json
asana Asana/openapi - defs/asana_oas.yaml
box box/box-openapi en openapi.json
digitalocean digitalocean/openapi - specification
dropbox-sign hellosign/hellosign-openapi - openapi.yaml
github github/rest-api-description - descriptions/api.github.com/api.github.com.yaml
lob lob/lob-openapi - lob-api-public.yml resources shared tags
okta okta/okta-management-openapi-spec - dist/current/management-minimal.yaml
openai openai/openai-openapi - openapi.yaml
pagerduty PagerDuty/api-schema - reference/REST/openapiv3.json
plaid plaid/plaid-openapi - 2020-09-14.yml
stream GetStream/protocol - openapi/serverside-api.yaml
stripe stripe/openapi - latest/openapi.spec3.yaml
telnyx team-telnyx/openapi - openapi/spec3.yml
twilio twilio/twilio-oai - spec/yaml
webex webex/webex-openapi-specs - public-spec
workos workos/openapi-spec - spec/open-api-spec.yaml
xero XeroAPI/Xero-OpenAPI - xero_accounting.yaml xero-payroll-au.yaml
END
}

# Takes these files of a repository only.
bring() {
    local name=$1 repository=$2 branch=$3
    shift 3
    local clone="target/vendors/.git-$name"
    local options=()
    [ "$branch" = "-" ] || options+=(--branch "$branch")
    rm -rf "$clone"
    git clone --quiet --depth 1 --filter=blob:none --sparse "${options[@]}" "https://github.com/$repository.git" "$clone" &&
        git -C "$clone" sparse-checkout set --no-cone "${@/#//}" &&
        mkdir -p "target/vendors/$name" &&
        tar -C "$clone" -cf - "$@" | tar -C "target/vendors/$name" -xf -
    local status=$?
    rm -rf "$clone"
    return $status
}

folder=${1:-target/vendors}
if [ $# -eq 0 ]; then
    while read -r name repository branch files; do
        # shellcheck disable=SC2086 # A list of files.
        bring "$name" "$repository" "$branch" $files || echo "missing $name: $repository cannot be had"
    done < <(vendors)
fi

mkdir -p target
spec=target/vendors-spec.txt
wire=target/vendors-wire.txt
# They fail if a document does; the lines say which.
try() {
    mvn --batch-mode --quiet "$@" "-Dspec=$folder" process-test-classes | sed 's/\x1b\[[0-9;]*m//g'
}
try -Ptry-spec >"$spec" || true
try -Ptry-wire "-Dsamples=${SAMPLES:-10}" >"$wire" || true
grep -h '^failed ' "$spec" "$wire" || true

all=$(grep -cE '^(ok|failed) ' "$spec" || true)
compiled=$(grep -cE '^(ok |failed [^ ]+: incomplete: )' "$spec" || true)
generated=$((compiled + $(grep -c 'does not compile' "$spec" || true)))
echo "$generated of $all generate, $compiled of $all compile, $(grep -c '^ok ' "$spec" || true) of $all are complete," \
    "$(grep -c '^ok ' "$wire" || true) of $all pass the wire test"
