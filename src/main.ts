import { mount } from 'svelte';
import App from './App.svelte';
import { dataset } from './state/dataset.svelte.ts';
import './ui/base.css';

void dataset.start();
mount(App, { target: document.body });
