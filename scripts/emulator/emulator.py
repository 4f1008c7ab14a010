"""Runs the emulator of the cloud with what a deployment of ours needs besides.

- Each function signs with its own name, so that whoever stands between can tell which function asked (no secret is at stake).
- What a function signs into an address for others is checked, so its key has to be known.
- A distribution fetches from a bucket over TLS, which the bucket insists on.
- A distribution reaches the API under its host name and over TLS; here both end on this machine, where no name server and no
  certificate know it.
"""

import http.client
import os
import runpy
import socket

from ministack.core import iam_evaluator, lambda_runtime

gateway = ("127.0.0.1", int(os.environ["GATEWAY_PORT"]))


def credentials_of(config):
    return {
        "AWS_ACCESS_KEY_ID": config["FunctionName"],
        "AWS_SECRET_ACCESS_KEY": "emulator",
        "AWS_SESSION_TOKEN": "",
    }


lambda_runtime.execution_credentials = credentials_of
known_credential = iam_evaluator.resolve_credential


def credential_of(key, account=None, *others, **named):
    known = known_credential(key, account, *others, **named)
    if not isinstance(known, iam_evaluator.CredentialResolutionError):
        return known
    return iam_evaluator.ResolvedCredential(
        access_key_id=key,
        secret_access_key="emulator",
        account_id=account or "000000000000",
        principal_arn=f"arn:aws:iam::{account or '000000000000'}:root",
        principal_id=key,
        principal_type="Root",
    )


iam_evaluator.resolve_credential = credential_of


class SecureContext(iam_evaluator.EvalContext):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.secure_transport = True


iam_evaluator.EvalContext = SecureContext

connect_over_tls = http.client.HTTPSConnection.connect


def connect(connection):
    if ".execute-api.localhost" in connection.host:
        connection.sock = socket.create_connection(gateway, connection.timeout)
    else:
        connect_over_tls(connection)


http.client.HTTPSConnection.connect = connect
runpy.run_module("ministack", run_name="__main__")
