#!/bin/sh
ssh deploy@db-1 uptime
pip install tool==1.2.3.4
