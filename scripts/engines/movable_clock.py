"""Runs the S3 and SQS server with a clock that the tests can move: seconds ahead stand in the file CLOCK_FILE."""

import os
import runpy
import time

clock_file = os.environ["CLOCK_FILE"]
real_time = time.time


def moved_time():
    try:
        with open(clock_file, encoding="ascii") as file:
            return real_time() + float(file.read() or 0)
    except FileNotFoundError:
        return real_time()


time.time = moved_time
runpy.run_module("ministack", run_name="__main__")
