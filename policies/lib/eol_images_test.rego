package rearguard.lib.eol_images_test

import data.rearguard.lib.eol_images

_says(reference) := {[fact.product, fact.version, fact.text] | some fact in eol_images.read(reference)}

test_runtime_and_distribution if {
	_says("python:3.7-slim-buster") == {["python", "3.7", "3.7"], ["debian", "10", "buster"]}
	_says("node:14-alpine3.14") == {["nodejs", "14", "14"], ["alpine-linux", "3.14", "3.14"]}
	_says("postgres:11") == {["postgresql", "11", "11"]}
	_says("example/app:1.0-debian-10-r5") == {["debian", "10", "10"]}
	_says("gcr.io/distroless/base-debian10:nonroot") == {["debian", "10", "10"]}
	_says("nvidia/cuda:10.2-devel-ubuntu18.04") == {["ubuntu", "18.04", "18.04"]}
}

test_distributions if {
	_says("debian:stretch-slim") == {["debian", "9", "stretch"]}
	_says("ubuntu:bionic-20200403") == {["ubuntu", "18.04", "bionic"]}
	_says("ubuntu:18.04") == {["ubuntu", "18.04", "18.04"]}
	_says("centos:centos7") == {["centos", "7", "7"]}
	_says("alpine:3.12.1") == {["alpine-linux", "3.12.1", "3.12.1"]}
	_says("registry.access.redhat.com/ubi7/ubi:latest") == {["rhel", "7", "7"]}
}

test_registries if {
	key := ["python", "3.7", "3.7"]
	_says("docker.io/library/python:3.7") == {key}
	_says("public.example.org/docker/library/python:3.7") == {key}
	_says("library/python:v3.7") == {["python", "3.7", "3.7"]}
	_says("mcr.microsoft.com/dotnet/core/sdk:3.1") == {["dotnet", "3.1", "3.1"]}
}

test_nothing_is_made_up if {
	every reference in [
		"python:latest", "node:lts", "node:lts-alpine", "python", "python:alpine", "python@sha256:00", "example.org/python:3.7",
		"someone/python:3.7", "ubuntu:rolling", "debian:stable-slim", "alpine:edge", "node:current-slim", "scratch", "node:bookwormish",
	] {
		count(eol_images.read(reference)) == 0
	}
}

test_spellings_of_versions if {
	_says("openjdk:8u212") == {["openjdk-builds-from-oracle", "8", "8"]}
	_says("eclipse-temurin:11.0.7_10-jre") == {["eclipse-temurin", "11.0.7", "11.0.7"]}
	_says("node:carbon-slim") == {["nodejs", "8", "carbon"]}
	_says("wordpress:5.8-php7.4-apache") == {["php", "7.4", "7.4"]}
}
